"""A Spark Connect server that lives as long as a `with` block."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyspark

START_SECONDS = 120
# What the tests ask for is small: partitions, generated code, replanning and checks of plans cost more than they save.
SETTINGS = {
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.lightweightPlanChangeValidation": "false",
    "spark.sql.catalogImplementation": "hive",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": "1",
    "spark.default.parallelism": "1",
    "spark.ui.enabled": "false",
    "spark.connect.grpc.binding.address": "127.0.0.1",
}


@contextmanager
def spark_server() -> Iterator[str]:
    """The URL of a new server on a free port, whose tables lie in a temporary folder."""
    home = Path(pyspark.__file__).parent
    port = _free_port()
    with tempfile.TemporaryDirectory(prefix="spark-") as folder:
        settings = {
            **SETTINGS,
            "spark.connect.grpc.binding.port": str(port),
            "spark.sql.warehouse.dir": f"{folder}/warehouse",
            "spark.hadoop.javax.jdo.option.ConnectionURL": f"jdbc:derby:{folder}/metastore;create=true",
        }
        command = [str(home / "sbin" / "start-connect-server.sh"), "--master", "local[2]", "--driver-memory", "2g"]
        for name, value in settings.items():
            command += ["--conf", f"{name}={value}"]
        environment = {**os.environ, "SPARK_HOME": str(home), "SPARK_NO_DAEMONIZE": "1", "SPARK_LOG_DIR": folder}
        log = Path(folder, "log")
        with log.open("w") as output:
            # A session of its own, so that the script's child, the JVM, ends with it.
            server = subprocess.Popen(
                command, cwd=folder, env=environment, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
            )
        try:
            _wait_until_it_listens(server, port, log)
            yield f"sc://127.0.0.1:{port}"
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def _wait_until_it_listens(server: subprocess.Popen, port: int, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise RuntimeError(f"Spark Connect did not start:\n{log.read_text()[-3000:]}")
