# SPDX-License-Identifier: MPL-2.0
# A door to tools/project.py, which does the work and runs without make too.
# Extra words: make test ARGS="-k pack", make bench ARGS="--only start".

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; done)
ARGS ?=

.PHONY: help demo test gallery manual bench translations installers lock clean
.DEFAULT_GOAL := help
.NOTPARALLEL:

help demo test gallery manual bench translations installers lock clean:
	@test -n "$(PYTHON)" || { echo "hpdesk kræver Python 3.11 eller nyere."; exit 1; }
	@"$(PYTHON)" tools/project.py $@ $(ARGS)
