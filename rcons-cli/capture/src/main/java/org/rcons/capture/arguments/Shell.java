package org.rcons.capture.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a program was started.
 *
 * @param environment its variables
 * @param in standard input
 * @param out standard output, unbuffered, as bytes
 * @param err standard error
 * @param outputColumns the width of the terminal that standard output is, or 0
 * @param errorColumns the width of the terminal that standard error is, or 0
 */
public record Shell(
        Map<String, String> environment,
        InputStream in,
        OutputStream out,
        PrintStream err,
        int outputColumns,
        int errorColumns) {

    /**
     * Prints on the standard output.
     *
     * @return whether somebody takes it
     */
    public boolean say(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
