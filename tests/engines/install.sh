#!/bin/sh
# install.sh PROGRAM PACKAGE: see to it that a program is there, by Debian's package where one may install it.
set -eu

# Debian keeps PostgreSQL's programs off the PATH.
PATH=$PATH:$(echo /usr/lib/postgresql/*/bin | tr ' ' ':')
command -v "$1" > /dev/null && exit

if [ "$(id -u)" != 0 ] || ! command -v apt-get > /dev/null; then
    echo "$1 is not installed. Debian has it in the package $2: apt-get install $2" >&2
    exit 1
fi
apt-get update --quiet=2
DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes --no-install-recommends "$2"
