package org.dialogueplatform.testing.benchmarks;

import java.util.List;

/**
 * A file in the layout of UPR Info's export: as many recommendations as one likes, no two the same, always the same ones, of
 * the length of real ones and in words of our own.
 */
final class GeneratedExport {

    private static final String HEADER = "To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session";

    private static final List<String> STATES = List.of("Albania", "Brazil", "Canada", "Chile", "Egypt", "France", "Ghana",
            "Japan", "Kazakhstan", "Kenya", "Mexico", "Mongolia", "Norway", "Peru", "Senegal", "Slovenia", "Thailand",
            "Uruguay");
    private static final List<String> RESPONSES = List.of("Accepted", "Accepted", "Accepted", "Noted");

    private static final List<String> ACTS = List.of("Bring the rules on", "Publish a yearly report on", "Train officials in",
            "Set aside money for", "Consult civil society about", "Adopt a plan with dates for", "Review the law on",
            "Make complaints possible about", "Ask the ombudsman to look into", "Collect figures, by region and sex, about");
    private static final List<Subject> SUBJECTS = List.of(
            new Subject("the treatment of people held in custody", "Detention"),
            new Subject("schooling in the languages of minorities", "Minorities"),
            new Subject("violence in the family", "Women's rights"),
            new Subject("children who live in institutions", "Rights of the Child"),
            new Subject("the independence of judges", "Justice"),
            new Subject("access to public buildings for people who use a wheelchair", "Disabilities"),
            new Subject("the safety of journalists", "Freedom of opinion and expression"),
            new Subject("peaceful assemblies and who has to be told of them", "Freedom of association and peaceful assembly"),
            new Subject("recruiters who deceive those looking for work abroad", "Trafficking,Migrants"),
            new Subject("drinking water in villages", "Economic, social and cultural rights"));
    private static final List<String> AIMS = List.of("so that nobody has to travel to the capital to be heard",
            "in step with the treaties it has ratified", "with help from the offices of the United Nations",
            "before the next report is due", "and tell the public what has come of it",
            "starting where most people are concerned", "together with the regional authorities",
            "as it promised in its last national report", "with attention to those living in the countryside",
            "and let an independent body judge the result");
    private static final int FIRST_SESSION = 40;
    private static final int SESSIONS = 10;

    private record Subject(String words, String issues) {
    }

    private GeneratedExport() {
    }

    static String of(int rows) {
        var file = new StringBuilder(rows * 250).append(HEADER).append("\r\n");
        for (int row = 0; row < rows; row++) {
            append(file, row);
        }
        return file.toString();
    }

    private static void append(StringBuilder file, int row) {
        // the digits of the row's number choose the text; what is left of it the States, so that no row is like another
        Subject subject = SUBJECTS.get(row / 10 % 10);
        String text = ACTS.get(row % 10) + " " + subject.words() + ", " + AIMS.get(row / 100 % 10);
        int rest = row / 1_000;
        int to = rest % STATES.size();
        // never a State to itself
        int from = (to + 1 + (rest / STATES.size() + row) % (STATES.size() - 1)) % STATES.size();
        file.append(STATES.get(to)).append(",,,").append(quoted(text)).append(',').append(STATES.get(from)).append(",,,")
                .append(RESPONSES.get(row % RESPONSES.size())).append(',').append(1 + row % 5).append(',')
                .append(quoted(subject.issues())).append(',').append(FIRST_SESSION + rest / STATES.size() % SESSIONS)
                .append("\r\n");
    }

    private static String quoted(String value) {
        return '"' + value + '"';
    }
}
