"""The command line around the dbt project: what runs dbt several times, writes files, or fits outside of the build.

dbt never imports it. It reaches dbt by running it (`segment_builder.dbt`) and by the manifest
(`segment_builder.project`).
"""
