#!/usr/bin/env bash
# One scheduled run: builds the segments, retries once what failed, publishes the file that BI reads.
#
#   10 0 * * *     /srv/segment_builder/examples/cron/build.sh daily
#   40 1-23 * * *  /srv/segment_builder/examples/cron/build.sh hourly
#
# It ends with 0 only if all was built, tested and published. cron mails what it prints.
#
# SEGMENT_BUILDER_AS_OF        the instant of the run; default: when its turn comes
# SEGMENT_BUILDER_LOCK_WAIT    seconds to wait for a run that is under way; default: 3600
# SEGMENT_BUILDER_RETRY_AFTER  seconds between a failure and the retry; default: 60
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export PATH="$PWD/.venv/bin:$PATH"
export SEGMENT_BUILDER_DATABASE="${SEGMENT_BUILDER_DATABASE:-build/segment_builder.duckdb}"

case "${1:-}" in
    daily) selection=(--selector daily) ;;
    # Cautious, for a test that also asks a segment which is not built would compare two instants.
    hourly) selection=(--selector hourly --indirect-selection cautious) ;;
    *) echo "Usage: build.sh daily|hourly" >&2; exit 2 ;;
esac

# The lock lives as long as a process that has the file open: nothing is left to clean up after a kill.
mkdir -p build
exec {lock}> build/.lock
if ! flock --wait "${SEGMENT_BUILDER_LOCK_WAIT:-3600}" "$lock"; then
    echo "Another run is under way and did not end in time: nothing was built." >&2
    exit 75
fi

# Not before the lock: of two runs that wait, the later one may be let in first, and the other would be refused.
export SEGMENT_BUILDER_AS_OF="${SEGMENT_BUILDER_AS_OF:-$(date -u +%FT%TZ)}"

status=0
dbt build "${selection[@]}" || status=$?
# 1 is a node that failed. After anything else dbt has left no results, and a retry would take those of the run before,
# find nothing to do and call it a success.
if [ "$status" = 1 ]; then
    sleep "${SEGMENT_BUILDER_RETRY_AFTER:-60}"
    status=0
    dbt retry || status=$?
fi
if [ "$status" != 0 ]; then
    echo "The build as of $SEGMENT_BUILDER_AS_OF failed: BI keeps what was published before." >&2
    exit "$status"
fi

# Only DuckDB needs it: other warehouses show readers each table as soon as it is built.
python -m segment_builder publish "$SEGMENT_BUILDER_DATABASE" segment_builder.duckdb
