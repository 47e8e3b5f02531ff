package org.rcons.protocol.tls;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The little ASN.1 that turns OpenSSL's older forms of keys into PKCS#8, the only one Java reads: both are PKCS#8's
 * content without its envelope.
 */
final class Der {

    private static final int INTEGER = 0x02;
    private static final int OCTETS = 0x04;
    private static final int SEQUENCE = 0x30;
    private static final int PARAMETERS = 0xA0;
    private static final byte[] VERSION_0 = {INTEGER, 1, 0};
    /** rsaEncryption, without parameters. */
    private static final byte[] RSA = {6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 13, 1, 1, 1, 5, 0};
    /** id-ecPublicKey; the curve follows as its parameter. */
    private static final byte[] EC = {6, 7, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 2, 1};

    private final byte[] bytes;
    private int position;

    private Der(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    /** PKCS#8 of an {@code RSA PRIVATE KEY} (PKCS#1). */
    static byte[] ofRsa(byte[] pkcs1) {
        return of(SEQUENCE, VERSION_0, of(SEQUENCE, RSA), of(OCTETS, pkcs1));
    }

    /** PKCS#8 of an {@code EC PRIVATE KEY} (RFC 5915); null if it does not say on which curve. */
    static byte @Nullable [] ofEc(byte[] sec1) {
        byte[] curve = curve(sec1);
        return curve == null ? null : of(SEQUENCE, VERSION_0, of(SEQUENCE, EC, curve), of(OCTETS, sec1));
    }

    private static byte @Nullable [] curve(byte[] sec1) {
        Der outer = new Der(sec1, 0);
        if (outer.enter(SEQUENCE) < 0) {
            return null;
        }
        for (int tag : new int[] {INTEGER, OCTETS}) {
            int length = outer.enter(tag);
            if (length < 0) {
                return null;
            }
            outer.position += length;
        }
        int length = outer.enter(PARAMETERS);
        return length < 0 ? null : Arrays.copyOfRange(sec1, outer.position, outer.position + length);
    }

    /** Goes to the content of the element here and gives its length; -1 if it is no such element, or cut off. */
    private int enter(int tag) {
        if (position + 2 > bytes.length || (bytes[position] & 0xFF) != tag) {
            return -1;
        }
        int length = bytes[position + 1] & 0xFF;
        position += 2;
        if (length >= 0x80) {
            int digits = length - 0x80;
            if (digits == 0 || digits > 3 || position + digits > bytes.length) {
                return -1;
            }
            length = 0;
            for (int i = 0; i < digits; i++) {
                length = (length << 8) | (bytes[position++] & 0xFF);
            }
        }
        return position + length > bytes.length ? -1 : length;
    }

    private static byte[] of(int tag, byte[]... contents) {
        int length = 0;
        for (byte[] content : contents) {
            length += content.length;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(length + 5);
        out.write(tag);
        writeLength(out, length);
        for (byte[] content : contents) {
            out.write(content, 0, content.length);
        }
        return out.toByteArray();
    }

    private static void writeLength(ByteArrayOutputStream out, int length) {
        if (length < 0x80) {
            out.write(length);
            return;
        }
        int digits = length > 0xFFFF ? 3 : length > 0xFF ? 2 : 1;
        out.write(0x80 + digits);
        for (int i = digits - 1; i >= 0; i--) {
            out.write(length >> (8 * i));
        }
    }
}
