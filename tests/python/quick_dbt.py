"""Let dbt do once what it does again and again in one process: the same commands and the same results, sooner.

A command of dbt's ends its process, so that nothing it works out outlives it; the tests give thousands in one.
"""

from __future__ import annotations

import functools
import gc
import os
from itertools import repeat
from types import CodeType, MethodType
from typing import Any

import dbt.context.base
import jinja2
import parsedatetime
from dbt.clients.jinja import MacroGenerator
from dbt.context.macros import MacroNamespace, MacroNamespaceBuilder
from dbt.contracts.graph.nodes import Macro, UnitTestNode
from dbt_common.behavior_flags import BehaviorFlagRendered
from dbt_common.tests import enable_test_caching


def make_dbt_quick() -> None:
    """Change dbt for the rest of this process."""
    enable_test_caching()
    _compile_each_text_once()
    _name_no_sources_of_flags()
    _bind_macros_in_one_go()
    dbt.context.base.get_context_modules = functools.cache(dbt.context.base.get_context_modules)
    parsedatetime.Constants = functools.cache(parsedatetime.Constants)
    # A manifest is a million objects, and each node makes thousands: collecting garbage would cost a tenth of a run.
    gc.set_threshold(100_000, 50, 100)
    # What dbt says is taken from its events.
    os.environ["DBT_LOG_LEVEL_FILE"] = "none"


def _compile_each_text_once() -> None:
    """Keep what Jinja makes of a text: dbt compiles every macro that it calls again in every run."""
    compile_text, compiled = jinja2.Environment.compile, dict[tuple[type, str], CodeType]()

    def compile_once(environment: jinja2.Environment, source: Any, *args: Any, **options: Any) -> CodeType:
        if not isinstance(source, str) or args or options:
            return compile_text(environment, source, *args, **options)
        key = (type(environment), source)
        if key not in compiled:
            compiled[key] = compile_text(environment, source)
        return compiled[key]

    jinja2.Environment.compile = compile_once  # type: ignore[method-assign, assignment]


def _name_no_sources_of_flags() -> None:
    """Each command asks twice who called, which looks through all modules for every frame of the stack."""
    BehaviorFlagRendered._default_source = staticmethod(lambda: "dbt.adapters")  # type: ignore[method-assign]


class _Namespace(dict):
    """What a name means to a node: a MacroNamespace that was looked through beforehand."""

    global_project_namespace: dict[str, MethodType]
    packages: dict[str, dict[str, MethodType]]

    get_from_package = MacroNamespace.get_from_package


def _bind_macros_in_one_go() -> None:
    """Make what calls a macro when it is called: for each context, dbt makes two thousand and calls a few.

    Unit tests, which put other values into the place of macros, look at what dbt has made.
    """

    def call(macro: Macro, bound_to: tuple, *args: Any, **options: Any) -> Any:
        return MacroGenerator(macro, *bound_to)(*args, **options)

    def build_namespace(
        builder: MacroNamespaceBuilder, macros_by_package: dict[str, dict[str, Macro]], context: dict[str, Any]
    ) -> _Namespace | MacroNamespace:
        if isinstance(builder.node, UnitTestNode):
            return build_by_dbt(builder, macros_by_package, context)
        bound_to = (context, builder.node, builder.thread_ctx)
        packages = {
            package: dict(zip(macros, map(MethodType, macros.values(), repeat(bound_to)), strict=False))
            for package, macros in macros_by_package.items()
        }
        internal = {package: packages.pop(package, {}) for package in builder.internal_package_names_order}
        project: dict[str, MethodType] = {}
        for package in reversed(internal):
            project.update(internal[package])
        # From what is found last to what is found first.
        namespace = _Namespace(project)
        namespace.update(dbt=project, **packages)
        namespace.update(packages.get(builder.root_package, {}))
        namespace.update(packages.get(builder.search_package, {}))
        namespace.global_project_namespace, namespace.packages = project, packages
        return namespace

    build_by_dbt = MacroNamespaceBuilder.build_namespace
    Macro.__call__ = call  # type: ignore[attr-defined]
    # As of a MacroGenerator: a macro that is given without its brackets is named by it.
    Macro.macro = property(lambda macro: macro)  # type: ignore[attr-defined]
    MacroNamespaceBuilder.build_namespace = build_namespace  # type: ignore[method-assign, assignment]
