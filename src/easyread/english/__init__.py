"""The language: a text comes in, its grammar and facts about its words go out.

parser.py parses, sentences.py finds sentences, inflect.py changes the form of a word, frequency.py says how
common a word is, syllables.py how long it is to say.
"""
