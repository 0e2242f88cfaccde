#!/bin/sh
# SPDX-License-Identifier: MPL-2.0
# What a person does with hpdesk, by commands alone: sh use.sh PROGRAM FOLDER
set -eux
program=$1
rm -rf "$2"
mkdir "$2"
cd "$2"
"$program" --version
"$program" demo plan.hpdesk --today 2026-11-12
"$program" check plan.hpdesk
meeting=$("$program" list plan.hpdesk | grep -i bestyrelse | tail -n 1 | cut -d ' ' -f 1)
"$program" pack plan.hpdesk "$meeting" --pdf dagsorden.pdf --docx dagsorden.docx
head -c 8 dagsorden.pdf
"$program" search plan.hpdesk møde | head -n 3
"$program" backup plan.hpdesk kopi.hpdesk
"$program" export plan.hpdesk ud
"$program" import ud tilbage.hpdesk
"$program" check tilbage.hpdesk
ls -l
