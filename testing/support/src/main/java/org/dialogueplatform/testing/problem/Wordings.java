package org.dialogueplatform.testing.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dialogueplatform.testing.problem.SourceCode.Operation;
import org.jspecify.annotations.Nullable;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;

/** The ways in which an expression can be worded, as far as its source says. */
final class Wordings {

    private static final Pattern FORMAT = Pattern.compile("%[0-9,.]*[sdX]");
    private static final int DEEPEST = 6;

    private final SourceCode code;
    private final TreePath at;
    private final Map<String, ExpressionTree> given;
    private final int depth;

    Wordings(SourceCode code, TreePath at) {
        this(code, at, Map.of(), 0);
    }

    private Wordings(SourceCode code, TreePath at, Map<String, ExpressionTree> given, int depth) {
        this.code = code;
        this.at = at;
        this.given = given;
        this.depth = depth;
    }

    List<Wording> of(ExpressionTree expression) {
        return List.copyOf(new LinkedHashSet<>(read(expression)));
    }

    private List<Wording> read(ExpressionTree expression) {
        return switch (expression) {
            case LiteralTree literal when literal.getValue() instanceof String || literal.getValue() instanceof Character ->
                List.of(Wording.text(String.valueOf(literal.getValue())));
            case ParenthesizedTree parentheses -> read(parentheses.getExpression());
            case ConditionalExpressionTree choice -> {
                List<Wording> both = new ArrayList<>(read(choice.getTrueExpression()));
                both.addAll(read(choice.getFalseExpression()));
                yield both;
            }
            case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS && isText(sum) ->
                joined(read(sum.getLeftOperand()), read(sum.getRightOperand()));
            case SwitchExpressionTree choice -> cases(choice);
            case IdentifierTree name -> name(name);
            case MemberSelectTree member -> constant(member);
            case MethodInvocationTree invocation -> invocation(invocation);
            default -> List.of(Wording.place(expression));
        };
    }

    private boolean isText(ExpressionTree expression) {
        return switch (expression) {
            case LiteralTree literal -> literal.getValue() instanceof String;
            case BinaryTree sum -> isText(sum.getLeftOperand()) || isText(sum.getRightOperand());
            case ParenthesizedTree parentheses -> isText(parentheses.getExpression());
            case ConditionalExpressionTree choice -> isText(choice.getTrueExpression()) || isText(choice.getFalseExpression());
            default -> read(expression).stream().anyMatch(wording -> !wording.isOnlyAPlace());
        };
    }

    private static List<Wording> joined(List<Wording> left, List<Wording> right) {
        List<Wording> joined = new ArrayList<>();
        for (Wording first : left) {
            for (Wording second : right) {
                joined.add(first.and(second));
            }
        }
        return joined;
    }

    private List<Wording> cases(SwitchExpressionTree choice) {
        List<Wording> all = new ArrayList<>();
        for (CaseTree each : choice.getCases()) {
            if (each.getBody() instanceof ExpressionTree body) {
                all.addAll(read(body));
            } else if (each.getBody() != null) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitYield(YieldTree yield, Void nothing) {
                        all.addAll(read(yield.getValue()));
                        return null;
                    }
                }.scan(each.getBody(), null);
            }
        }
        return all;
    }

    private List<Wording> name(IdentifierTree identifier) {
        String name = identifier.getName().toString();
        if (given.containsKey(name)) {
            return List.of(Wording.place(given.get(name)));
        }
        ExpressionTree local = local(name);
        if (local != null) {
            return depth < DEEPEST ? deeper(Map.of()).read(local) : List.of(Wording.place(identifier));
        }
        if (isParameter(name)) {
            return List.of(Wording.place(identifier));
        }
        for (TreePath up = at; up != null; up = up.getParentPath()) {
            if (up.getLeaf() instanceof ClassTree type) {
                ExpressionTree constant = code.constant(type.getSimpleName().toString(), name);
                if (constant != null) {
                    return textOr(constant, identifier);
                }
            }
        }
        return List.of(Wording.place(identifier));
    }

    private List<Wording> constant(MemberSelectTree member) {
        ExpressionTree constant = code.constant(SourceCode.simple(member.getExpression().toString()),
                member.getIdentifier().toString());
        return constant == null ? List.of(Wording.place(member)) : textOr(constant, member);
    }

    private List<Wording> textOr(ExpressionTree constant, ExpressionTree otherwise) {
        if (depth >= DEEPEST) {
            return List.of(Wording.place(otherwise));
        }
        List<Wording> wordings = deeper(Map.of()).read(constant);
        return wordings.size() == 1 && wordings.getFirst().isOnlyAPlace() ? List.of(Wording.place(otherwise)) : wordings;
    }

    private Wordings deeper(Map<String, ExpressionTree> arguments) {
        return new Wordings(code, at, arguments, depth + 1);
    }

    private boolean isParameter(String name) {
        for (TreePath up = at; up != null; up = up.getParentPath()) {
            if (up.getLeaf() instanceof MethodTree method) {
                return method.getParameters().stream().anyMatch(parameter -> parameter.getName().contentEquals(name));
            }
            if (up.getLeaf() instanceof LambdaExpressionTree lambda
                    && lambda.getParameters().stream().anyMatch(parameter -> parameter.getName().contentEquals(name))) {
                return true;
            }
        }
        return false;
    }

    /** What a text that is a variable here was first given. */
    private @Nullable ExpressionTree local(String name) {
        for (TreePath up = at; up != null; up = up.getParentPath()) {
            List<? extends StatementTree> statements = switch (up.getLeaf()) {
                case BlockTree block -> block.getStatements();
                case CaseTree each when each.getStatements() != null -> each.getStatements();
                default -> List.of();
            };
            for (StatementTree statement : statements) {
                if (statement instanceof VariableTree variable && variable.getName().contentEquals(name)) {
                    return variable.getInitializer();
                }
            }
            if (up.getLeaf() instanceof MethodTree) {
                return null;
            }
        }
        return null;
    }

    private List<Wording> invocation(MethodInvocationTree invocation) {
        ExpressionTree select = invocation.getMethodSelect();
        String name = select instanceof MemberSelectTree member ? member.getIdentifier().toString() : select.toString();
        if (name.equals("formatted") && select instanceof MemberSelectTree member) {
            return formatted(read(member.getExpression()), invocation.getArguments());
        }
        if (select.toString().equals("String.format")) {
            return formatted(read(invocation.getArguments().getFirst()),
                    invocation.getArguments().subList(1, invocation.getArguments().size()));
        }
        if (depth >= DEEPEST) {
            return List.of(Wording.place(invocation));
        }
        List<Operation> candidates = code.operations(name).stream()
                .filter(operation -> operation.isPlainText() && operation.tree().getBody() != null
                        && operation.parameters().size() == invocation.getArguments().size())
                .filter(operation -> isMeant(operation, select)).toList();
        if (candidates.isEmpty()) {
            return List.of(Wording.place(invocation));
        }
        List<Wording> all = new ArrayList<>();
        for (Operation operation : candidates) {
            all.addAll(returned(operation, invocation));
        }
        boolean says = all.stream().anyMatch(wording -> wording.pieces().stream()
                .anyMatch(piece -> piece instanceof String text && text.contains(" ")));
        if (!says) {
            return List.of(Wording.place(invocation));
        }
        return all;
    }

    private boolean isMeant(Operation operation, ExpressionTree select) {
        if (select instanceof IdentifierTree) {
            for (TreePath up = at; up != null; up = up.getParentPath()) {
                if (SourceCode.enclosingType(up).equals(operation.owner())) {
                    return true;
                }
            }
            // what is called from within a method of another type
            return isTheOnlyOne(operation);
        }
        String on = SourceCode.simple(((MemberSelectTree) select).getExpression().toString());
        return on.equals(operation.owner()) || isTheOnlyOne(operation);
    }

    private boolean isTheOnlyOne(Operation operation) {
        return !operation.hidden() && code.operations(operation.name()).stream().filter(other -> !other.hidden()
                && other.parameters().size() == operation.parameters().size()).count() == 1;
    }

    private List<Wording> returned(Operation operation, MethodInvocationTree invocation) {
        Map<String, ExpressionTree> arguments = new HashMap<>();
        for (int i = 0; i < operation.parameters().size(); i++) {
            arguments.put(operation.parameters().get(i), invocation.getArguments().get(i));
        }
        Set<Wording> all = new LinkedHashSet<>();
        TreePath body = code.path(operation);
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitReturn(ReturnTree returned, Void nothing) {
                if (returned.getExpression() != null && !returned.getExpression().toString().equals("null")) {
                    all.addAll(new Wordings(code, body, arguments, depth + 1).read(returned.getExpression()));
                }
                return null;
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree lambda, Void nothing) {
                return null;
            }

            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                return null;
            }
        }.scan(operation.tree().getBody(), null);
        return List.copyOf(all);
    }

    private List<Wording> formatted(List<Wording> formats, List<? extends ExpressionTree> values) {
        List<Wording> all = new ArrayList<>();
        for (Wording format : formats) {
            Matcher holes = FORMAT.matcher(format.text());
            List<Wording> soFar = List.of(Wording.EMPTY);
            int from = 0;
            int value = 0;
            while (holes.find()) {
                soFar = joined(soFar, List.of(Wording.text(format.text().substring(from, holes.start()))));
                soFar = joined(soFar, read(values.get(value++)));
                from = holes.end();
            }
            all.addAll(joined(soFar, List.of(Wording.text(format.text().substring(from)))));
        }
        return all;
    }
}
