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


def destinations(manifest: Manifest) -> dict[str, tuple[str, list[str]]]:
    """Destination -> the unique id of its model and the segments that it gets, of those that are chosen."""
    return {
        node.name.removesuffix("_audience"): (unique_id, node.config.meta["segments_sent"])
        for unique_id, node in manifest.nodes.items()
        if node.resource_type.value == "model" and "segments_sent" in node.config.meta
    }


def with_ancestors(manifest: Manifest, unique_id: str) -> list[str]:
    """The unique ids of a node and of all nodes that it is made of."""
    found: dict[str, None] = {}
    waiting = [unique_id]
    while waiting:
        unique_id = waiting.pop()
        if unique_id not in found and unique_id in manifest.nodes:
            found[unique_id] = None
            waiting += manifest.nodes[unique_id].depends_on_nodes
    return list(found)
