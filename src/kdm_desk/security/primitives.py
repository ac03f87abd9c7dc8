"""The few libsodium calls everything else here is made of; each use carries its own context."""

from dataclasses import dataclass
from typing import Self

from nacl import bindings, utils
from nacl.encoding import RawEncoder
from nacl.exceptions import CryptoError
from nacl.hash import blake2b
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.signing import SigningKey, VerifyKey

KEY_BYTES = 32
SIGNATURE_BYTES = 64
NONCE_BYTES = bindings.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
SEALED_KEY_BYTES = KEY_BYTES + bindings.crypto_box_SEALBYTES
DIGEST_BYTES = 32


@dataclass(frozen=True, repr=False)
class MemberKeys:
    """A login's private keys: X25519 to be given keys, Ed25519 (as its seed) to sign."""

    box_private: bytes
    signing_seed: bytes

    @classmethod
    def generate(cls) -> Self:
        return cls(random_key(), random_key())

    @property
    def box_public(self) -> bytes:
        return box_public_of(self.box_private)

    @property
    def signing_public(self) -> bytes:
        return public_of_seed(self.signing_seed)


def random_key() -> bytes:
    return utils.random(KEY_BYTES)


def random_bytes(count: int) -> bytes:
    return utils.random(count)


def box_public_of(private: bytes) -> bytes:
    return bytes(PrivateKey(private).public_key)


def public_of_seed(seed: bytes) -> bytes:
    return bytes(SigningKey(seed).verify_key)


def sign(seed: bytes, context: bytes, body: bytes) -> bytes:
    """Ed25519 over context and body, so that a signature made for one purpose serves no other."""
    return SigningKey(seed).sign(context + b"\0" + body).signature


def is_signed(public: bytes, context: bytes, body: bytes, signature: bytes) -> bool:
    """Whether `signature` is by `public` (32 bytes) for this context."""
    try:
        VerifyKey(public).verify(context + b"\0" + body, signature)
    except (CryptoError, ValueError):
        return False
    return True


def sign_digest(seed: bytes, message: bytes) -> bytes:
    """Ed25519 over a bare 32-byte hash, as the audit signs its rows.

    Everything the header signs is longer, so neither can be passed off as the other; a message of another
    length is refused with ValueError.
    """
    if len(message) != DIGEST_BYTES:
        raise ValueError("only 32-byte hashes are signed here")
    return SigningKey(seed).sign(message).signature


def is_signed_digest(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether `signature` is what `sign_digest` made of these 32 bytes with the key of `public`."""
    try:
        VerifyKey(public).verify(message, signature)
    except (CryptoError, ValueError):
        return False
    return len(message) == DIGEST_BYTES


def digest(purpose: bytes, data: bytes) -> bytes:
    """BLAKE2b-256 personalised with `purpose` (at most 16 bytes)."""
    return blake2b(data, digest_size=DIGEST_BYTES, person=purpose, encoder=RawEncoder)


def keyed_digest(purpose: bytes, key: bytes, data: bytes) -> bytes:
    """BLAKE2b-256 keyed with 32 secret bytes and personalised with `purpose` (at most 16 bytes)."""
    return blake2b(data, digest_size=DIGEST_BYTES, key=key, person=purpose, encoder=RawEncoder)


def key_check(key: bytes) -> bytes:
    """A public commitment to a random 256-bit key: whoever is handed another key notices."""
    return digest(b"kdm-desk-key-chk", key)


def seal_to(public: bytes, content: bytes) -> bytes:
    """`content` in a SealedBox for the holder of `public`; says nothing about who sealed it."""
    return SealedBox(PublicKey(public)).encrypt(content)


def open_sealed_box(private: bytes, sealed: bytes) -> bytes | None:
    """What is inside, or None where the box is not for `private` or was altered."""
    try:
        return SealedBox(PrivateKey(private)).decrypt(sealed)
    except CryptoError:
        return None


def encrypt(key: bytes, nonce: bytes, plaintext: bytes, associated: bytes) -> bytes:
    """XChaCha20-Poly1305-IETF."""
    return bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(plaintext, associated, nonce, key)


def decrypt(key: bytes, nonce: bytes, ciphertext: bytes, associated: bytes) -> bytes | None:
    """The plaintext, or None where key, place or bytes are not the ones that were used."""
    if len(ciphertext) < bindings.crypto_aead_xchacha20poly1305_ietf_ABYTES:
        return None  # the binding would fail on a buffer of negative length
    try:
        return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(ciphertext, associated, nonce, key)
    except CryptoError:
        return None
