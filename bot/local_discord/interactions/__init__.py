"""Application commands, interactions, the answers to them, and the components that people use."""

from .message_component_rules import conflicts_with_components_v2, validate_components

__all__ = ["conflicts_with_components_v2", "validate_components"]
