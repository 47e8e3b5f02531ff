package org.rcons.protocol.tls;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Passes bytes on and writes down the lengths of the TLS records of application data among them. */
final class RecordTap extends FilterInputStream {

    private static final int APPLICATION_DATA = 23;
    private static final int HEADER = 5;

    private final List<Integer> lengths = new ArrayList<>();
    private final int[] header = new int[HEADER];
    private int headed;
    private int rest;

    RecordTap(InputStream in) {
        super(in);
    }

    synchronized List<Integer> lengths() {
        return List.copyOf(lengths);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            watch(b);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        for (int i = 0; i < n; i++) {
            watch(buffer[offset + i] & 0xFF);
        }
        return n;
    }

    private synchronized void watch(int b) {
        if (rest > 0) {
            rest--;
            return;
        }
        header[headed++] = b;
        if (headed == HEADER) {
            headed = 0;
            rest = (header[3] << 8) | header[4];
            if (header[0] == APPLICATION_DATA) {
                lengths.add(rest);
            }
        }
    }
}
