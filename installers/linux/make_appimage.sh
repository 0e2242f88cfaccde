#!/bin/sh
# SPDX-License-Identifier: MPL-2.0
# Makes an AppImage of the bundle that `make installers ARGS="--only linux"` left in
# build/installers: sh installers/linux/make_appimage.sh APPIMAGETOOL RUNTIME
# Both programs come from their makers, checked by whoever calls this (see the workflow).
set -eu
tool=$1
runtime=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$root/build/installers
folder=$work/hpdesk.AppDir
version=$("$work/linux/hpdesk/hpdesk" --version | head -n 1 | cut -d ' ' -f 2)

rm -rf "$folder"
mkdir -p "$folder/usr/lib"
cp -a "$work/linux/hpdesk" "$folder/usr/lib/hpdesk"
cp -a "$work/deb/usr/share" "$folder/usr/share"
cp "$folder/usr/share/applications/hpdesk.desktop" "$folder/hpdesk.desktop"
cp "$folder/usr/share/icons/hicolor/256x256/apps/hpdesk.png" "$folder/hpdesk.png"
ln -s usr/lib/hpdesk/hpdesk "$folder/AppRun"
# the runtime is given, so that the tool fetches nothing
ARCH=$(uname -m) "$tool" --runtime-file "$runtime" "$folder" \
    "$root/dist/hpdesk-$version-$(uname -m).AppImage"
