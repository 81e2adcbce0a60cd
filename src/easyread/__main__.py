"""python -m easyread: the same as the command easyread."""

from easyread.cli import main

if __name__ == "__main__":
    main()
