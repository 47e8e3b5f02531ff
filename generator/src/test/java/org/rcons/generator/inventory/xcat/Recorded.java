package org.rcons.generator.inventory.xcat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What was recorded from xCAT and Perl, one case a line, with tabs between its parts. */
public final class Recorded {
    private Recorded() {}

    /**
     * The cases of a file.
     *
     * @param beside the class in whose folder it lies
     */
    public static Stream<Arguments> cases(Class<?> beside, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n", -1))
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .map(line -> Arguments.of((Object[]) line.split("\t", -1)));
        }
    }
}
