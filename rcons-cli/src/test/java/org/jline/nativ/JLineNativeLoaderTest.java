package org.jline.nativ;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JLineNativeLoaderTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, Linux/x86_64/libjlinenative.so",
        "Linux, aarch64, Linux/arm64/libjlinenative.so",
        "Linux, ppc64le, Linux/ppc64/libjlinenative.so",
        "Linux, arm, Linux/armv7/libjlinenative.so",
        "Mac OS X, aarch64, Mac/arm64/libjlinenative.jnilib",
        "Mac OS X, x86_64, Mac/x86_64/libjlinenative.jnilib",
        "FreeBSD, amd64, FreeBSD/x86_64/libjlinenative.so"
    })
    void library_whenSystemIsKnown_isInTheJar(String system, String architecture, String expected) {
        String name = JLineNativeLoader.nameFor(system, architecture);

        assertEquals(expected, name);
        assertNotNull(CLibrary.class.getResource(name));
    }
}
