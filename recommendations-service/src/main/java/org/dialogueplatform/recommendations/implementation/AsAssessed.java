package org.dialogueplatform.recommendations.implementation;

/**
 * Conditions, in the words of queries, on what the published assessments say of a recommendation {@code r}: the policy of its
 * implementation status, where rows are searched by it instead of computing it.
 */
public final class AsAssessed {

    private static final String LATEST = """
            %1$s.publishedAt is not null and not exists (select 1 from Assessment later
              where later.recommendationId = %1$s.recommendationId and later.kind = %1$s.kind and later.publishedAt is not null
                and (later.assessedOn > %1$s.assessedOn or (later.assessedOn = %1$s.assessedOn and later.id > %1$s.id)))""";

    private AsAssessed() {
    }

    /** That this assessment is the latest published one of its recommendation and kind. */
    public static String latest(String assessment) {
        return LATEST.formatted(assessment);
    }

    /** That the addressees' own latest view is the value of this parameter. */
    public static String bySelf(String parameter) {
        return by("SELF", parameter);
    }

    /** That the latest independent view is the value of this parameter. */
    public static String byIndependent(String parameter) {
        return by("INDEPENDENT", parameter);
    }

    /** That the headline is the value of this parameter: the independent view, without one the addressees' own. */
    public static String headline(String parameter) {
        return "(" + byIndependent(parameter) + " or (" + bySelf(parameter) + " and r.id not in"
                + " (select i.recommendationId from Assessment i where i.kind = INDEPENDENT and i.publishedAt is not null)))";
    }

    /** That neither its addressees nor anybody independent has published a view. */
    public static String byNobody() {
        return "not exists (select 1 from Assessment said where said.recommendationId = r.id"
                + " and said.kind in (SELF, INDEPENDENT) and said.publishedAt is not null)";
    }

    /** That the addressees' own view and the independent one differ. */
    public static String disputed() {
        return "r.id in (select own.recommendationId from Assessment own, Assessment other where own.kind = SELF"
                + " and other.kind = INDEPENDENT and own.recommendationId = other.recommendationId"
                + " and own.implementation <> other.implementation and " + latest("own") + " and " + latest("other") + ")";
    }

    private static String by(String kind, String parameter) {
        return "r.id in (select said.recommendationId from Assessment said where said.kind = " + kind
                + " and said.implementation = :" + parameter + " and " + latest("said") + ")";
    }
}
