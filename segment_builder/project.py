"""What the manifest says of a project."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from segment_builder.errors import CommandError, nearest

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest


def segments(manifest: Manifest, names: Sequence[str] = ()) -> dict[str, str]:
    """Segment -> its model's unique id: of those that are named, else of all."""
    found = {
        node.name: unique_id
        for unique_id, node in manifest.nodes.items()
        if node.resource_type.value == "model" and "segment" in node.config.meta
    }
    for name in names:
        if name not in found:
            raise CommandError(f"No segment is named {name!r}.{nearest(name, found)}")
    return {name: found[name] for name in names or found}
