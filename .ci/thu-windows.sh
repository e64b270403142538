#!/bin/sh
# Tries the portable zip of `npm run dong-goi` under wine: a first day in a folder with spaces and Vietnamese letters.
# Outside `npm test`; needs: apt-get install --no-install-recommends wine wine64. A smoke test, no proof for real Windows.
set -eu
zip=$(ls "$(dirname "$0")"/../out/tongket-*-win-x64.zip | tail -1)
place=$(mktemp -d)
trap 'wineserver -k 2>/dev/null || true; rm -rf "$place"' EXIT
export WINEPREFIX="$place/wine" WINEDEBUG=-all TONGKET_KHONG_DUNG=1
unset NODE_EXTRA_CA_CERTS || true
wineboot -i >/dev/null 2>&1
winecfg -v win10 >/dev/null 2>&1

home="$place/Máy của tôi"
mkdir -p "$home/Số liệu"
python3 -c 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])' "$zip" "$home"
cd "$home"
program=$(ls -d tongket-*)
cp "$program"/app/examples/tieu-can/*.yaml "Số liệu/"

# Runs tongket.cmd with the arguments after the expected exit code; wine cannot write to a Unix pipe.
try() {
  wanted=$1
  shift
  code=0
  wine cmd /c "$program\\tongket.cmd" "$@" >out.txt 2>err.txt || code=$?
  if [ "$code" != "$wanted" ]; then
    echo "tongket $*: exit code $code, not $wanted"
    cat out.txt err.txt
    exit 1
  fi
  printf 'ok  tongket %s\n' "$*"
}

try 0 --version
try 0 'Số liệu\so-lieu-2020.yaml'
test "$(ls "Số liệu/ket-qua"/*.docx | wc -l)" = 3
try 0 bieu-mau 'Số liệu\biểu mẫu 2020.xlsx' --tu 'Số liệu\so-lieu-2020.yaml'
try 0 kiem-tra 'Số liệu\biểu mẫu 2020.xlsx'
try 0 nhap 'Số liệu\biểu mẫu 2020.xlsx' -o 'mới.yaml'
cp 'Số liệu/so-lieu-2019.yaml' .
try 0 lap 'mới.yaml' -o 'văn bản'
try 0 tao 'năm sau' --tu 'Số liệu\so-lieu-2020.yaml'
try 2 kiem-tra khong-co.yaml
