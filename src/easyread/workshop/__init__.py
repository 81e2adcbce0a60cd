"""What people do with a draft after it is made: build, look, go back, update, sign off.

opened.py reads a draft file with all that lies beside it, look.py says what an edit changed, make.py makes
the files, signed.py knows who checked them. To add a task: a file here, and a command in cli/.
"""
