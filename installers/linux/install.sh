#!/bin/sh
# Installs KDM Desk for the user who calls it, or takes it away again with --remove. Never touches a vault.
set -eu

checkout=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
home=$data/kdm-desk
starter=$data/applications/kdm-desk.desktop
icon=$data/icons/hicolor/scalable/apps/kdm-desk.svg
command=$HOME/.local/bin/kdm-desk

case "${1:-}" in
"") ;;
--remove)
    rm -rf -- "$home/venv"
    rm -f -- "$starter" "$icon" "$command"
    echo "KDM Desk is removed. Vaults and backups are where they were."
    exit 0
    ;;
*)
    echo "usage: install.sh [--remove]" >&2
    exit 2
    ;;
esac

build=$(mktemp -d)
trap 'rm -rf -- "$build"' EXIT

mkdir -p "$home" "$(dirname "$starter")" "$(dirname "$icon")" "$(dirname "$command")"
python3 -m venv --clear "$home/venv"
"$home/venv/bin/python" -m pip wheel --quiet --no-deps --wheel-dir "$build" "$checkout"
"$home/venv/bin/python" -m pip install --quiet --constraint "$checkout/constraints.txt" "$build"/kdm_desk-*.whl

cp -- "$checkout/installers/linux/kdm-desk.svg" "$icon"
sed "s|@COMMAND@|$home/venv/bin/kdm-desk-window|" "$checkout/installers/linux/kdm-desk.desktop" >"$starter"
ln -sf -- "$home/venv/bin/kdm-desk" "$command"

if ! "$home/venv/bin/python" -c "import PySide6.QtWidgets" 2>"$build/missing"; then
    tail -n 1 "$build/missing" >&2
    echo "Installed, but the system lacks a library; \`python3 dev.py run\` names the package." >&2
    exit 1
fi
echo "KDM Desk is installed: look for it in the menu, or type kdm-desk."
