package org.rcons.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick scanner against picocli, the reference. */
@SuppressWarnings("EnumOrdinal")
final class CommonCallTest {
    private static final List<Option> OPTIONS = List.of(Option.values());
    private static final String[] WORDS = {
        "n1",
        "sn1",
        "sn2:3109",
        "[::1]:9",
        "a:b",
        "n\n1",
        "",
        " ",
        "-",
        "--",
        "-f",
        "-s",
        "-x",
        "-help",
        "n1=2",
        "@file"
    };
    private static final String[] VALUES = {
        "sn1",
        "sn2:3109",
        "782",
        "7",
        "0",
        "ssh",
        "^Xd",
        "alice",
        "a:b",
        "/f",
        "2",
        "0.5",
        "-f",
        "",
        "=x",
        "\"q\"",
        "'q'",
        "a,b",
        "${sys:user.home}",
        "-1"
    };

    @Test
    void whatTheScannerAccepts_theReferenceUnderstandsAlike() {
        Random random = new Random(8);
        int accepted = 0;
        for (int round = 0; round < 8_000; round++) {
            String[] args = arguments(random);
            Map<String, String> environment = environment(random);
            RconsOptions scanned = CommonCall.scan(args, environment);
            if (scanned != null) {
                accepted++;
                assertEquals(FullCommand.read(args, environment), scanned, () -> Arrays.toString(args));
            }
        }
        assertTrue(accepted > 1_000, "the vectors reach the scanner: " + accepted);
    }

    @Test
    void whatTheReferenceRefuses_theScannerLeavesToIt() {
        Random random = new Random(9);
        int refused = 0;
        for (int round = 0; round < 4_000; round++) {
            String[] args = arguments(random);
            if (!(FullCommand.read(args, Map.of()) instanceof RconsOptions)) {
                refused++;
                assertNull(CommonCall.scan(args, Map.of()), () -> Arrays.toString(args));
            }
        }
        assertTrue(refused > 1_000, "the vectors hold mistakes: " + refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n1",
                "n1 sn1",
                "n1 sn1 -f",
                "-f n1",
                "n1 -s",
                "-fM sn1 n1",
                "-Msn1 n1",
                "n1 -p782 -kv",
                "-FkMsn1:9 n1",
                "--force n1",
                "n1 --master sn1",
                "n1 --master=sn1",
                "-e ^Xd -l alice n1",
                "-nC /dev/null n1",
                "-f -f n1",
                "--ca /x --verify-host-name --quiet-time 0.5 n1",
                "-E n1",
                "-U n1",
                "-c /x n1",
                "-A n1"
            })
    void commonCalls_needNoReference(String line) {
        RconsOptions options = CommonCall.scan(line.split(" "), Map.of());
        assertNotNull(options);
        assertEquals(FullCommand.read(line.split(" "), Map.of()), options);
    }

    @Test
    void commonCall_whenPicocliIsMissing() throws ReflectiveOperationException {
        ClassLoader without = new WithoutPicocli(getClass().getClassLoader());
        Object read = without.loadClass("org.rcons.cli.options.RconsCommand")
                .getMethod("read", String[].class, Map.class)
                .invoke(null, new String[] {"n1", "sn1", "-f"}, Map.of());
        assertFalse(read instanceof RconsOptions, "loaded anew");
        assertTrue(read.toString().startsWith("RconsOptions[node=n1"), read.toString());
    }

    /** Loads our classes anew, and fails for picocli's. */
    private static final class WithoutPicocli extends ClassLoader {
        WithoutPicocli(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("picocli.")) {
                throw new ClassNotFoundException("a common call must not load " + name);
            }
            if (!name.startsWith("org.rcons.cli.options.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = Objects.requireNonNull(in).readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void exportedForce_countsOnlyWithoutAnOption() {
        assertEquals("SPY", mode("-s", "n1"));
        assertEquals("FORCE", mode("-f", "n1"));
        assertEquals("ATTACH", mode("-s", "n1", "-a"));
        assertEquals("FORCE", mode("-s", "n1", "-f"));
        assertEquals("ATTACH", mode("anything", "n1"));
    }

    private static String mode(String force, String... args) {
        return assertInstanceOf(RconsOptions.class, RconsCommand.read(args, Map.of("FORCE", force)))
                .access()
                .mode()
                .name();
    }

    private static Map<String, String> environment(Random random) {
        return random.nextInt(4) == 0 ? Map.of("FORCE", random.nextBoolean() ? "-f" : "-s") : Map.of();
    }

    private static String[] arguments(Random random) {
        List<String> args = new ArrayList<>();
        if (random.nextInt(5) > 0) {
            args.add("n1");
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            add(args, random);
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(args, random);
        }
        return args.toArray(new String[0]);
    }

    private static void add(List<String> args, Random random) {
        Option option = OPTIONS.get(random.nextInt(OPTIONS.size()));
        String value = VALUES[random.nextInt(random.nextInt(3) == 0 ? VALUES.length : 12)];
        boolean letter = option.letter != '\0' && random.nextBoolean();
        String name = letter ? "-" + cluster(random) + option.letter : "--" + option.longName;
        switch (random.nextInt(8)) {
            case 0 -> args.add(WORDS[random.nextInt(WORDS.length)]);
            case 1 -> args.add(name);
            case 2, 3 -> args.add(option.value == null ? name : name + (letter ? "" : "=") + value);
            default -> {
                args.add(name);
                if (option.value != null) {
                    args.add(value);
                }
            }
        }
    }

    private static String cluster(Random random) {
        String flags = "aAfFkEUnv";
        return random.nextInt(3) == 0 ? String.valueOf(flags.charAt(random.nextInt(flags.length()))) : "";
    }
}
