"""`python -m segment_builder`."""

from segment_builder.cli import main

if __name__ == "__main__":
    main(prog_name="segment-builder")
