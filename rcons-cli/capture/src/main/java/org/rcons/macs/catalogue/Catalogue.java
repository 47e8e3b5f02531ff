package org.rcons.macs.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What boot screens say of adapters, firmware by firmware. Immutable: one for all consoles.
 *
 * @param hints in the order in which they are looked for
 */
public record Catalogue(List<Hint> hints) {
    private static final String RESOURCE = "boot-screens.txt";

    /** Keeps its own copy. */
    public Catalogue {
        hints = List.copyOf(hints);
    }

    /** The one that comes along. */
    public static Catalogue standard() {
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Catalogue(
                    lines.lines().map(Hint::parse).filter(Objects::nonNull).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
