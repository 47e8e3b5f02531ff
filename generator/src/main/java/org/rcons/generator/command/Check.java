package org.rcons.generator.command;

import java.io.IOException;
import org.rcons.generator.measure.Measurement;
import org.rcons.generator.measure.Trial;

/** Checks the prediction on this machine: {@code --measure}. */
final class Check {
    private Check() {}

    static ExitStatus run(Screen screen) throws FailedException {
        try {
            Measurement measurement = Measurement.here();
            screen.result(Measurement.HEAD);
            measurement.run(Trial.usual(), measured -> {
                screen.result(Measurement.line(measured));
                screen.flush();
            });
            return ExitStatus.OK;
        } catch (IOException e) {
            throw new FailedException(ExitStatus.INTERNAL, e);
        }
    }
}
