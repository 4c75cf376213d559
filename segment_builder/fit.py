"""Fit the predictions where the build cannot: on every engine but DuckDB, and under dbt v2.

Reads the table `prediction_cells` that `dbt build` has made, fits, puts the parameters into the table
`prediction_parameters`, and builds what depends on them. Needs NumPy and SciPy beside dbt. Once a week is plenty:

    dbt build --target postgres
    python scripts/fit_predictions.py --target postgres

Run it in the folder of your project, from `dbt_packages/segment_builder/scripts/` where the project is installed as
a package.
"""

from __future__ import annotations

import argparse
import sys

from predictions_from_dbt import Dbt, add_dbt_arguments, fit_module, text_of

STATUS = f"""
select {text_of("is_eligible", "reason")}
from {{{{ ref('segment_builder', 'prediction_eligibility') }}}}
"""


def main() -> None:
    """Fit and store."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--select", default="prediction_parameters+", help="what to build with the parameters")
    add_dbt_arguments(parser)
    arguments = parser.parse_args()
    # The fit comes from here, so the model that would make one has to stand aside.
    dbt = Dbt.from_arguments(arguments)
    dbt.vars["fit_in_build"] = False
    module = fit_module()

    cells_query = f"""
    select {text_of(*module.CELL_COLUMNS, "horizon_days", "as_of")}
    from {{{{ ref('segment_builder', 'prediction_cells') }}}}
    """
    rows = dbt.rows(cells_query)
    if not rows:
        (status,) = dbt.rows(STATUS)
        sys.exit(f"There is nothing to fit: {status['reason'] or 'the cells are empty; run dbt build first'}.")

    numbers = [name for name in module.CELL_COLUMNS if name != "kind"]
    cells = [(row["kind"], *(None if row[name] is None else float(row[name]) for name in numbers)) for row in rows]
    as_of = str(rows[0]["as_of"])
    fits = module.fit(cells, as_of, int(float(rows[0]["horizon_days"])))
    for row in fits:
        parameters = (*module.ORDER_PARAMETERS, *module.VALUE_PARAMETERS)
        known = {name: round(row[name], 6) for name in parameters if row[name] is not None}
        converged = "converged" if row["has_converged"] else "DID NOT CONVERGE"
        print(f"{row['model_name']}: {known}, log-likelihood {row['log_likelihood']:.2f}, {converged}")

    # At the instant of the cells, so that what is built now agrees with what is there.
    dbt.run(["run", "--select", arguments.select], vars={"fitted_parameters": fits, "as_of": as_of})


if __name__ == "__main__":
    main()
