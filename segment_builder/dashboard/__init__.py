"""Static pages to look at segments with: no server, no network, opened from the file system.

`queries` asks a `source`, `facts` computes, `charts` and `pages` say it.
"""
