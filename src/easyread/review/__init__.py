"""The review page: a draft file in a browser on this computer, side by side with its source.

desk.py reads and writes the draft file, edits.py and sentence.py have each thing that a person can do to it,
steps.py what can be undone, view.py what the page shows, guard.py who may ask, app.py the addresses,
studio.py the way in without a terminal, serve.py the server. The draft file is the only truth: each change is
written at once. Nothing is in the server alone.
"""
