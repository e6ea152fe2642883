package org.dialogueplatform.platform.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What of an answer is a list: its items, with or without something beside them. */
final class ListShape {

    static final String ITEMS = "items";
    static final String TOTAL = "total";

    private static final Set<String> OF_A_LIST = Set.of(ITEMS, "next", TOTAL);

    private ListShape() {
    }

    /** Whether it is a list and nothing else, so that the fields somebody wants are those of its items. */
    static boolean isList(Class<?> answer) {
        return hasItems(answer) && OF_A_LIST.containsAll(Arrays.stream(answer.getRecordComponents())
                .map(RecordComponent::getName).collect(Collectors.toSet()));
    }

    static boolean hasItems(Class<?> answer) {
        return answer.isRecord() && Arrays.stream(answer.getRecordComponents())
                .anyMatch(component -> component.getName().equals(ITEMS) && List.class.isAssignableFrom(component.getType()));
    }
}
