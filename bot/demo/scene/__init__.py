"""Scenes: what happens in a group, written in YAML by people who do not program."""

from bot.demo.scene.description import Scene, Step
from bot.demo.scene.group import Group
from bot.demo.scene.loading import SCENES, load_group, load_scene, read_scene

__all__ = ["SCENES", "Group", "Scene", "Step", "load_group", "load_scene", "read_scene"]
