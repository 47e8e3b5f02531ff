package org.rcons.capture.arguments;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
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
        int errorColumns) {}
