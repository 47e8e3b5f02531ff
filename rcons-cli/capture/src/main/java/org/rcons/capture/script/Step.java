package org.rcons.capture.script;

import java.time.Duration;
import org.rcons.capture.match.WantedPattern;

/** A line of a script. */
sealed interface Step {

    /**
     * Takes it.
     *
     * @return whether the script has to wait now
     */
    boolean take(ScriptRun run);

    /** Waits for a pattern. */
    record Expect(int line, WantedPattern pattern, Duration within) implements Step {
        @Override
        public boolean take(ScriptRun run) {
            run.expect(this);
            return true;
        }

        String missed() {
            return "line " + line + ": nothing matched '" + pattern + "'";
        }
    }

    /** Types. */
    record Send(TypedText text) implements Step {
        @Override
        public boolean take(ScriptRun run) {
            run.type(text);
            return false;
        }
    }

    /** Sends a serial break. */
    record SendBreak() implements Step {
        @Override
        public boolean take(ScriptRun run) {
            run.sendBreak();
            return false;
        }
    }

    /** Keeps what was matched last. */
    record Save(String name) implements Step {
        @Override
        public boolean take(ScriptRun run) {
            run.save(name);
            return false;
        }
    }
}
