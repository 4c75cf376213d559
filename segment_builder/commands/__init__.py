"""The doors: a module here is a command, its `command` a click command.

A door reads the options and prints what came out; the work is done by the module of the same name one floor up, which
is imported inside the function: `--help` need not wait for dbt or SciPy.
"""
