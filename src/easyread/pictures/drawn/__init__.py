"""Pictures of our own: people who meet, help, ask and decide, drawn from the words of a scene.

figure.py draws a person, shapes.py what people use (a table, a paper, a speech bubble), scene.py reads the
scenes of `glossary/pictures/scenes/` and draws them.
"""

from easyread.pictures.drawn.scene import draw, is_scene, scene_names

__all__ = ["draw", "is_scene", "scene_names"]
