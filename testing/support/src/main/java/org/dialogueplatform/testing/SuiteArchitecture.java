package org.dialogueplatform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.NullMarked;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The boundaries every service keeps, as rules that fail the build. */
public final class SuiteArchitecture {

    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String EMBEDDABLE = "jakarta.persistence.Embeddable";

    private static final String[] SERVICES = { "org.dialogueplatform.meetings", "org.dialogueplatform.participants",
            "org.dialogueplatform.recommendations", "org.dialogueplatform.delivery", "org.dialogueplatform.gateway" };

    private SuiteArchitecture() {
    }

    /** Checks the classes below a service's base package. */
    public static void check(String basePackage) {
        JavaClasses service = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);

        classes().that().areAnnotatedWith(ENTITY).or().areAnnotatedWith(EMBEDDABLE)
                .should(dependOnNoFramework()).because("the rules of the field outlive the framework that serves them")
                .check(service);
        fields().that().areDeclaredInClassesThat().areAnnotatedWith(ENTITY).should().notBePublic()
                .because("an aggregate is changed by its own methods").check(service);
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(ENTITY).should().haveNameNotMatching("set[A-Z].*")
                .because("methods are named after what happens").allowEmptyShould(true).check(service);
        classes().that().haveSimpleNameEndingWith("Resource").should(notTouchTheDatabase())
                .because("resources are thin").allowEmptyShould(true).check(service);
        fields().should(keepOneTypeInOneKindOfColumn())
                .because("Hibernate knows one kind of column for a Java type, and which of"
                        + " two it knows differs from start to start")
                .check(service);
        classes().should(resideInANullMarkedPackage()).check(service);
        SlicesRuleDefinition.slices().matching(basePackage + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true)
                .check(service);

        for (String other : SERVICES) {
            if (!other.equals(basePackage)) {
                noClasses().should().dependOnClassesThat().resideInAPackage(other + "..")
                        .because("services exchange events and share no classes").check(service);
            }
        }
    }

    /** Checks the technical building blocks: they know no word of the field and do not lean on each other in circles. */
    public static void checkPlatform() {
        JavaClasses platform = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.dialogueplatform.platform");

        for (String service : SERVICES) {
            noClasses().should().dependOnClassesThat().resideInAPackage(service + "..").check(platform);
        }
        classes().should(resideInANullMarkedPackage()).check(platform);
        SlicesRuleDefinition.slices().matching("org.dialogueplatform.platform.(*)..").should().beFreeOfCycles().check(platform);
    }

    private static ArchCondition<JavaClass> dependOnNoFramework() {
        return new ArchCondition<>("import nothing of Quarkus, JAX-RS or Kafka") {
            @Override
            public void check(JavaClass domain, ConditionEvents events) {
                domain.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> dependency.getTargetClass().getPackageName()
                                .matches(
                                        "(io\\.quarkus|jakarta\\.ws\\.rs|org\\.apache\\.kafka|io\\.smallrye|jakarta\\.enterprise|jakarta\\.inject)(\\..*)?"))
                        .forEach(dependency -> events.add(SimpleConditionEvent.violated(domain, dependency.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> notTouchTheDatabase() {
        return new ArchCondition<>("leave queries to repositories") {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                resource.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> dependency.getTargetClass().getPackageName()
                                .matches("(java\\.sql|javax\\.sql|org\\.hibernate)(\\..*)?")
                                || dependency.getTargetClass().getFullName().equals("jakarta.persistence.EntityManager"))
                        .forEach(
                                dependency -> events.add(SimpleConditionEvent.violated(resource, dependency.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaField> keepOneTypeInOneKindOfColumn() {
        return new ArchCondition<>("keep one collection type in one kind of column, named by @JdbcTypeCode") {

            private final Map<String, Map<Object, JavaField>> kinds = new HashMap<>();

            @Override
            public void check(JavaField field, ConditionEvents events) {
                field.tryGetAnnotationOfType("org.hibernate.annotations.JdbcTypeCode").ifPresent(code -> {
                    var sameType = kinds.computeIfAbsent(field.getType().getName(), type -> new HashMap<>());
                    sameType.put(code.get("value").orElseThrow(), field);
                    if (sameType.size() > 1) {
                        events.add(SimpleConditionEvent.violated(field, sameType.values() + " are stored differently"));
                    }
                });
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().tryGetPackageInfo().map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                if (!marked && !type.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    events.add(
                            SimpleConditionEvent.violated(type, type.getName() + " is in a package that is not @NullMarked"));
                }
            }
        };
    }
}
