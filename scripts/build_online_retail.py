"""Write tests/python/online_retail.csv: the invoices of an online retailer of 2010 and 2011, a second real shop.

The lines come from the R package onlineretail 0.1.2 (CC0; the data of Daqing Chen, who gave leave to include them).
Its file `data/onlineretail.rda` is read as data; nothing of the package is run. Invoices without a customer are left
out, lines are added up by invoice, and an invoice whose number begins with C is a cancellation, of negative value.

Needs, installed at exactly this version:
    rdata==0.11.2

Usage:
    python scripts/build_online_retail.py onlineretail.rda
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import math
import sys
from datetime import UTC, datetime
from pathlib import Path

import rdata

ROOT = Path(__file__).resolve().parents[1]
SHA256 = "d686c7ec387fdc64fde3a5b6f1c31d43751735f4053f34c92e677beacf5e0664"


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, help="the package's data/onlineretail.rda")
    parser.add_argument("--output", type=Path, default=ROOT / "tests" / "python" / "online_retail.csv")
    arguments = parser.parse_args()
    if hashlib.sha256(arguments.source.read_bytes()).hexdigest() != SHA256:
        sys.exit(f"{arguments.source} is not the file of onlineretail 0.1.2.")

    lines = rdata.read_rda(arguments.source, default_encoding="utf8")["onlineretail"]
    columns = (lines[name] for name in ("CustomerID", "InvoiceNo", "InvoiceDate", "Quantity", "UnitPrice"))
    invoices: dict[tuple, list] = {}
    for customer, invoice, seconds, quantity, price in zip(*columns, strict=True):
        if not math.isnan(customer):
            entry = invoices.setdefault((int(customer), str(invoice)), [seconds, 0.0])
            entry[0] = min(entry[0], seconds)
            entry[1] += quantity * price

    with arguments.output.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["customer", "occurred_at", "value"])
        rows = sorted((customer, seconds, invoice, value) for (customer, invoice), (seconds, value) in invoices.items())
        for customer, seconds, _, value in rows:
            writer.writerow([customer, f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d %H:%M}", f"{value:.2f}"])


if __name__ == "__main__":
    main()
