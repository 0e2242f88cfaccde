#!/bin/sh
# SPDX-License-Identifier: MPL-2.0
# Makes a Flatpak of what `make installers ARGS="--only linux"` left in build/installers.
# Needs flatpak-builder and the runtime that the manifest names.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$root/build/installers

rm -rf "$work/flatpak"
mkdir -p "$work/flatpak"
cp -a "$work/linux/hpdesk" "$work/flatpak/hpdesk"
cp -a "$work/deb/usr/share" "$work/flatpak/share"
flatpak-builder --force-clean --repo="$work/flatpak-repo" "$work/flatpak-build" \
    "$root/installers/linux/dk.hpdesk.hpdesk.yml"
flatpak build-bundle "$work/flatpak-repo" "$root/dist/hpdesk.flatpak" dk.hpdesk.hpdesk
