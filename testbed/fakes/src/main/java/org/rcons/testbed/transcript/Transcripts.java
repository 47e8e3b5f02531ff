package org.rcons.testbed.transcript;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds the recorded stories among the resources. */
public final class Transcripts {

    private static final String FOLDER = "/transcripts/";

    private Transcripts() {}

    /** All stories, in the order of their names. */
    public static List<Transcript> all() {
        return lines("index").stream().map(Transcripts::named).toList();
    }

    /** The stories whose bytes are all in plain text. */
    public static List<Transcript> plain() {
        return all().stream().filter(transcript -> !transcript.tls()).toList();
    }

    /**
     * The story of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Transcript named(String name) {
        TranscriptReader reader = new TranscriptReader(name);
        lines(name + ".txt").forEach(reader::line);
        return reader.transcript();
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Transcripts.class.getResourceAsStream(FOLDER + resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no transcript " + resource + "; names are in transcripts/index");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read transcript " + resource, e);
        }
    }
}
