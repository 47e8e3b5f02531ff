#!/bin/sh
# Makes the throw-away keys and certificates of the tests anew, in this directory. Needs openssl 3. All are valid until
# the year 2120 and protect nothing; the passphrase of every encrypted key is "correct horse".
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
new="-new -batch -sha256"
from=20200101000000Z to=21200101000000Z

# ca NAME CN
ca() {
    openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$work/$1.key" 2>/dev/null
    printf 'basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign,cRLSign\n' >"$work/$1.ext"
    openssl req $new -key "$work/$1.key" -subj "/CN=$2" -out "$work/$1.csr"
    sign "$1" -selfsign -keyfile "$work/$1.key" -in "$work/$1.csr" -extfile "$work/$1.ext" \
        -startdate "${3:-$from}" -enddate $to -out "$1.crt"
}

# sign NAME openssl-ca arguments: "openssl ca" is the one command that sets both dates
sign() {
    name=$1; shift
    rm -f "$work/index" "$work/index.attr"; : >"$work/index"
    cat >"$work/ca.cnf" <<CNF
[ca]
default_ca=d
[d]
database=$work/index
new_certs_dir=$work
rand_serial=yes
default_md=sha256
policy=p
email_in_dn=no
unique_subject=no
[p]
commonName=supplied
CNF
    openssl ca -config "$work/ca.cnf" -batch -notext "$@" 2>"$work/$name.log" || { cat "$work/$name.log" >&2; exit 1; }
}

# leaf CA NAME CN EXTENSIONS FROM TO: signs $work/NAME.key
leaf() {
    printf '%b' "$4" >"$work/$2.ext"
    openssl req $new -key "$work/$2.key" -subj "/CN=$3" -out "$work/$2.csr"
    sign "$2" -cert "$1.crt" -keyfile "$work/$1.key" -in "$work/$2.csr" -extfile "$work/$2.ext" \
        -startdate "${5:-$from}" -enddate "${6:-$to}" -out "$2.crt"
}
rsa() { openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$work/$1.key" 2>/dev/null; }

local='subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n'
client='extendedKeyUsage=clientAuth\n'
ca ca "rcons test CA"
ca other-ca "another test CA"
ca ca-1960 "CA of 1960" 19600101000000Z
rsa server; leaf ca server localhost "$local"
rsa elsewhere; leaf ca elsewhere elsewhere.example 'subjectAltName=DNS:elsewhere.example\nextendedKeyUsage=serverAuth\n'
rsa expired; leaf ca expired localhost "$local" $from 20210101000000Z
rsa server-1960; leaf ca-1960 server-1960 localhost "$local" 19600101000000Z
rsa client-1960; leaf ca-1960 client-1960 alice "$client" 19600101000000Z
rsa client; leaf ca client alice "$client"
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$work/ec.key" 2>/dev/null; leaf ca ec localhost "$local"
openssl genpkey -algorithm ED25519 -out "$work/ed.key"; leaf ca ed alice "$client"
rsa inter
leaf ca inter "intermediate test CA" 'basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign\n'
rsa chained; leaf inter chained localhost "$local"

for name in server elsewhere expired server-1960 client-1960 ec; do cat "$name.crt" "$work/$name.key" >"$name.pem"; done
cat chained.crt inter.crt "$work/chained.key" >chained.pem
# The forms of the same client key.
pass='pass:correct horse'
{ openssl x509 -in client.crt -text; cat "$work/client.key"; } >client.pem
{ openssl rsa -in "$work/client.key" -traditional; cat client.crt; } >client-pkcs1.pem 2>/dev/null
{ cat client.crt; openssl pkcs8 -topk8 -in "$work/client.key" -v2 aes256 -passout "$pass"; } >client-aes.pem
{ cat client.crt; openssl pkcs8 -topk8 -in "$work/client.key" -v2 des3 -passout "$pass"; } >client-3des.pem
{ cat client.crt; openssl pkcs8 -topk8 -in "$work/client.key" -scrypt -passout "$pass"; } >client-scrypt.pem
{ cat client.crt; openssl pkcs8 -topk8 -in "$work/client.key" -v1 PBE-SHA1-3DES -passout "$pass"; } >client-pbes1.pem
{ cat client.crt; openssl pkcs8 -topk8 -in "$work/client.key" -v2 aes256 -passout "pass:Straße"; } >client-umlaut.pem
{ cat client.crt; openssl pkcs8 -topk8 -in "$work/client.key" -v2 aes256 -iter 3000000 -passout "$pass"; } >client-slow.pem
{ cat client.crt; openssl rsa -in "$work/client.key" -traditional -aes128 -passout "$pass"; } >client-legacy.pem 2>/dev/null
for cipher in aes192 aes256 des3 camellia128; do
    { cat client.crt; openssl rsa -in "$work/client.key" -traditional "-$cipher" -passout "$pass"; } >"client-legacy-$cipher.pem" 2>/dev/null
done
{ cat client.crt; openssl rsa -in "$work/client.key" -traditional -provider legacy -provider default -des -passout "$pass"; } >client-legacy-des.pem 2>/dev/null
{ cat client.crt; openssl rsa -in "$work/client.key" -traditional -aes128 -passout "pass:Straße"; } >client-legacy-umlaut.pem 2>/dev/null
{ cat "$work/ed.key" ed.crt; } >ed.pem
{ openssl ecparam -name prime256v1; openssl ec -in "$work/ec.key"; cat ec.crt; } >ec-sec1.pem 2>/dev/null
{ openssl ec -in "$work/ec.key" -aes256 -passout "$pass"; cat ec.crt; } >ec-legacy.pem 2>/dev/null
openssl x509 -in ca.crt -trustout -out trusted.crt
cat client.crt "$work/server.key" >mismatch.pem
cat other-ca.crt ca.crt >bundle.crt
rm -f server.crt elsewhere.crt expired.crt server-1960.crt client-1960.crt ec.crt ed.crt inter.crt chained.crt
