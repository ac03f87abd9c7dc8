"""Reads the services as text: which public methods check a permission, themselves or through their helpers."""

import ast
from dataclasses import dataclass, field
from pathlib import Path

FEATURES = Path(__file__).resolve().parent.parent / "src" / "kdm_desk" / "features"
_WAYS_IN = {"change", "read", "view", "long_read"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass
class Module:
    """One file of a service: its functions, its classes, and what it imports from its own feature."""

    path: Path
    functions: dict[str, Function] = field(default_factory=dict)
    classes: dict[str, ast.ClassDef] = field(default_factory=dict)
    imported: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Local name → (module, name in it)."""


class Services:
    """Every service module of every feature, by its dotted name."""

    def __init__(self, root: Path = FEATURES) -> None:
        self.modules: dict[str, Module] = {}
        for path in sorted({*root.glob("*/service.py"), *root.glob("*/service/*.py")}):
            dotted = ".".join(("kdm_desk", "features", *path.relative_to(root).with_suffix("").parts))
            self.modules[dotted] = read_module(path)

    def public_methods(self) -> dict[str, tuple[str, ast.ClassDef, Function]]:
        """`feature.Class.method` → (module, class, method) of each class named …Service."""
        found = {}
        for dotted, module in self.modules.items():
            for name, of in module.classes.items():
                if not name.endswith("Service"):
                    continue
                for method in methods_of(of).values():
                    if not method.name.startswith("_"):
                        found[f"{dotted.split('.')[2]}.{name}.{method.name}"] = (dotted, of, method)
        return found

    def unchecked(self) -> set[str]:
        """The public methods on whose way no permission is asked for."""
        return {
            name
            for name, (dotted, of, method) in self.public_methods().items()
            if not self._checks(dotted, of, method, set())
        }

    def permissions(self) -> set[str]:
        """The names of all permissions that the services speak of."""
        return {
            node.attr
            for module in self.modules.values()
            for node in ast.walk(ast.parse(module.path.read_text("utf-8")))
            if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "Permission"
        }

    def _checks(self, dotted: str, of: ast.ClassDef | None, function: Function, seen: set[int]) -> bool:
        if id(function) in seen:
            return False
        seen.add(id(function))
        calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
        if any(asks_for_a_permission(call) for call in calls):
            return True
        return any(
            self._checks(*helper, seen) for call in calls for helper in self._helpers(dotted, of, call)
        )

    def _helpers(
        self, dotted: str, of: ast.ClassDef | None, call: ast.Call
    ) -> list[tuple[str, ast.ClassDef | None, Function]]:
        """What a call leads to inside the feature: a method of the same class or its bases, a function."""
        module, called = self.modules[dotted], call.func
        if isinstance(called, ast.Attribute):
            if isinstance(called.value, ast.Name) and called.value.id == "self" and of is not None:
                return self._method(dotted, of, called.attr)
            return []
        name = getattr(called, "id", "")
        if name in module.functions:
            return [(dotted, None, module.functions[name])]
        where, original = module.imported.get(name, ("", ""))
        if where in self.modules and original in self.modules[where].functions:
            return [(where, None, self.modules[where].functions[original])]
        return []

    def _method(
        self, dotted: str, of: ast.ClassDef, name: str
    ) -> list[tuple[str, ast.ClassDef | None, Function]]:
        own = methods_of(of)
        if name in own:
            return [(dotted, of, own[name])]
        module = self.modules[dotted]
        for base in of.bases:
            base_name = getattr(base, "id", "")
            if base_name in module.classes:
                return self._method(dotted, module.classes[base_name], name)
            where, original = module.imported.get(base_name, ("", ""))
            if where in self.modules and original in self.modules[where].classes:
                return self._method(where, self.modules[where].classes[original], name)
        return []


def read_module(path: Path) -> Module:
    module = Module(path)
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, Function):
            module.functions[node.name] = node
        elif isinstance(node, ast.ClassDef):
            module.classes[node.name] = node
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                module.imported[alias.asname or alias.name] = (node.module or "", alias.name)
    return module


def methods_of(of: ast.ClassDef) -> dict[str, Function]:
    return {node.name: node for node in of.body if isinstance(node, Function)}


def asks_for_a_permission(call: ast.Call) -> bool:
    """`desk.change(Permission.X, …)` and its like, or `require(actor, Permission.X)`."""
    called = call.func
    if isinstance(called, ast.Attribute) and called.attr in _WAYS_IN:
        if not ast.unparse(called.value).rpartition(".")[2].endswith("desk"):
            return False
        return bool(call.args) and names_a_permission(call.args[0])
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    return name == "require" and len(call.args) == 2 and names_a_permission(call.args[1])


def names_a_permission(argument: ast.expr) -> bool:
    """`Permission.X` written out, or a parameter or constant called so."""
    return "permission" in ast.unparse(argument).lower()
