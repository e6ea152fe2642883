package org.dialogueplatform.participants;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that is logged while it is open, with whatever is said of failures. */
public final class CapturedLog implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final StringBuffer text = new StringBuffer();
    private final Handler handler = new Handler() {

        private final Formatter formatter = new PatternFormatter("%p [%c] %X %s%e%n");

        @Override
        public void publish(LogRecord message) {
            text.append(formatter.format(message));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing was opened
        }
    };

    public CapturedLog() {
        handler.setLevel(Level.ALL);
        ROOT.addHandler(handler);
    }

    public String text() {
        return text.toString();
    }

    @Override
    public void close() {
        ROOT.removeHandler(handler);
    }
}
