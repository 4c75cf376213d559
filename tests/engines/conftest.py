import pytest

# So that a failed assertion tells both sides, as in a file of tests.
pytest.register_assert_rewrite("contract")
