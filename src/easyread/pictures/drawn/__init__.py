"""Pictures of our own: people who meet, help, ask and decide, drawn from the words of a scene.

To add one: an entry in a file of `glossary/pictures/scenes/`. Nothing else.

scene.py reads the scenes, part.py draws what one line asks for, figure.py and head.py draw people (looks.py
reads who there is), shapes.py what people use (a table, a paper, a speech bubble), ink.py is the pen.
"""

from easyread.pictures.drawn.scene import draw, is_scene, lines_of_scene, scene_names

__all__ = ["draw", "is_scene", "lines_of_scene", "scene_names"]
