package org.dialogueplatform.recommendations.exchange.upr;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.dialogueplatform.recommendations.position.Position;
import org.jspecify.annotations.Nullable;

/** Reads the values of one record; what is wrong with it is found all at once, so that it can be mended in one go. */
final class UprRowReader {

    private static final Pattern SESSION = Pattern.compile("0*[1-9]\\d{0,2}");
    private static final String UNKNOWN = "(Unknown)";

    /**
     * Either a row or the reasons why there is none.
     *
     * @param stateUnderReview null if that much cannot be read
     */
    record Outcome(@Nullable UprRow row, @Nullable String stateUnderReview, List<RowFault> faults) {
    }

    private final UprHeader header;
    private final States states = States.known();

    UprRowReader(UprHeader header) {
        this.header = header;
    }

    Outcome read(List<String> values) {
        if (values.size() != header.width()) {
            return new Outcome(null, null, List.of(wrongWidth(values)));
        }
        List<RowFault> faults = new ArrayList<>();
        String to = state(UprColumn.TO, values, faults);
        String from = state(UprColumn.FROM, values, faults);
        String text = text(values, faults);
        String response = value(UprColumn.RESPONSE, values, faults);
        Position position = position(response, faults);
        int action = action(values, faults);
        List<String> issues = issues(values, faults);
        int session = session(values, faults);
        if (!faults.isEmpty()) {
            return new Outcome(null, states.isCode(to) ? to : null, faults);
        }
        UprRow row = new UprRow(UprKey.of(session, to, from, text), session, to, from, text, response, position, action,
                issues);
        return new Outcome(row, to, List.of());
    }

    private RowFault wrongWidth(List<String> values) {
        return new RowFault(null, RowFault.WRONG_NUMBER_OF_COLUMNS, "The row has " + columns(values.size())
                + ", but the header has " + header.width()
                + ". Usually a text that holds a comma is not between quotation marks.");
    }

    private static String columns(int number) {
        return number == 1 ? "1 column" : number + " columns";
    }

    private String state(UprColumn column, List<String> values, List<RowFault> faults) {
        String name = value(column, values, faults);
        Optional<String> code = states.codeOf(name);
        if (code.isPresent()) {
            return code.get();
        }
        String role = column == UprColumn.TO ? "the State under review" : "the recommending State";
        faults.add(new RowFault(column.title(), RowFault.UNKNOWN_STATE, stateUnknown(name, column, role)));
        return name;
    }

    private String stateUnknown(String name, UprColumn column, String role) {
        if (name.isEmpty()) {
            return column.title() + " is empty; it must name " + role + ".";
        }
        if (name.equalsIgnoreCase(UNKNOWN)) {
            return column.title() + " says that " + role
                    + " is unknown; the report of the Working Group on the Universal Periodic Review names it.";
        }
        return column.title() + " must name " + role + ", but " + Shown.quoted(name) + " is no State known here."
                + states.meantBy(name).map(meant -> " Is " + meant + " meant?")
                        .orElse(" Write the name the United Nations use, or the three-letter code of ISO 3166-1.");
    }

    private String text(List<String> values, List<RowFault> faults) {
        String text = value(UprColumn.TEXT, values, faults);
        if (text.isEmpty()) {
            faults.add(new RowFault(UprColumn.TEXT.title(), RowFault.EMPTY_TEXT, "Text is empty; nothing is recommended."));
        }
        return text;
    }

    private static Position position(String response, List<RowFault> faults) {
        Optional<Position> position = UprResponse.position(response);
        if (position.isPresent()) {
            return position.get();
        }
        if (UprResponse.isVoluntaryPledge(response)) {
            faults.add(new RowFault(UprColumn.RESPONSE.title(), RowFault.NOT_A_RECOMMENDATION, "Response says "
                    + Shown.quoted(response) + ": the State promised this of its own accord, nobody recommended it."));
        } else {
            String said = response.isEmpty() ? "is empty"
                    : "says " + Shown.quoted(response) + ", which is no response known here";
            faults.add(new RowFault(UprColumn.RESPONSE.title(), RowFault.UNKNOWN_RESPONSE,
                    "Response " + said + ". Usual are Accepted, Noted and Pending."));
        }
        return Position.PENDING;
    }

    private int action(List<String> values, List<RowFault> faults) {
        String action = value(UprColumn.ACTION, values, faults);
        if (action.length() == 1 && action.charAt(0) >= '1' && action.charAt(0) <= '5') {
            return action.charAt(0) - '0';
        }
        faults.add(new RowFault(UprColumn.ACTION.title(), RowFault.UNREADABLE_ACTION_CATEGORY,
                notANumber(UprColumn.ACTION, action, "a number from 1 (minimal action) to 5 (specific action)")));
        return 0;
    }

    private int session(List<String> values, List<RowFault> faults) {
        String session = value(UprColumn.SESSION, values, faults);
        if (SESSION.matcher(session).matches()) {
            return Integer.parseInt(session);
        }
        faults.add(new RowFault(UprColumn.SESSION.title(), RowFault.UNREADABLE_SESSION,
                notANumber(UprColumn.SESSION, session, "the number of the session, such as 7")));
        return 0;
    }

    private static String notANumber(UprColumn column, String value, String wanted) {
        return column.title() + (value.isEmpty() ? " is empty" : " says " + Shown.quoted(value)) + "; it must be " + wanted
                + ".";
    }

    private List<String> issues(List<String> values, List<RowFault> faults) {
        Set<String> issues = new LinkedHashSet<>();
        for (String issue : value(UprColumn.ISSUE, values, faults).split(",", -1)) {
            String label = UprKey.normalised(issue);
            if (!label.isEmpty()) {
                issues.add(label);
            }
        }
        return List.copyOf(issues);
    }

    /** The value of a column, as it is meant; a fault is added where it has been damaged on its way. */
    private String value(UprColumn column, List<String> values, List<RowFault> faults) {
        String value = WhiteSpace.trim(CharacterReferences.resolved(header.value(column, values)));
        if (value.indexOf('\uFFFD') >= 0 || value.indexOf('\0') >= 0) {
            faults.add(new RowFault(column.title(), RowFault.UNREADABLE_CHARACTER, column.title()
                    + " holds a character that was lost when the file was made: " + around(value)
                    + ". Export the file again, as “CSV UTF-8” if there is a choice."));
        }
        return value;
    }

    private static String around(String value) {
        int at = Math.max(value.indexOf('\uFFFD'), value.indexOf('\0'));
        return Shown.quoted(value.substring(Math.max(0, at - 20), Math.min(value.length(), at + 20)).replace('\0', '\uFFFD'));
    }
}
