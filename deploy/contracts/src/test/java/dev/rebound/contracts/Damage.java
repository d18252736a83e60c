package dev.rebound.contracts;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A copy of a sample that breaks one rule of its schema, and what was done to it. */
record Damage(String what, JsonNode document) {

    /** One copy for every rule that the schema states about a value which the sample holds, at any depth. */
    static List<Damage> of(JsonNode schema, ObjectNode sample) {
        List<Damage> all = new ArrayList<>();
        toObject(schema, sample, "", sample, all);
        return all;
    }

    private static void toObject(JsonNode schema, ObjectNode object, String at, JsonNode root, List<Damage> all) {
        for (JsonNode required : schema.path("required")) {
            String name = required.stringValue();
            JsonNode before = object.remove(name);
            all.add(new Damage(at + "/" + name + " left out", root.deepCopy()));
            object.set(name, before);
        }
        schema.path("properties").forEachEntry((name, rules) -> {
            if (object.has(name)) {
                toValue(rules, object, name, at + "/" + name, root, all);
            }
        });
    }

    private static void toValue(
            JsonNode rules, ObjectNode object, String name, String at, JsonNode root, List<Damage> all) {
        JsonNode value = object.get(name);
        List<JsonNode> wrong = new ArrayList<>();
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        wrong.add(nodes.objectNode());
        if (rules.has("enum") || rules.has("format") || rules.has("const")) {
            wrong.add(nodes.stringNode("no-such-value"));
        }
        if (rules.has("pattern") || rules.has("minLength")) {
            wrong.add(nodes.stringNode(""));
        }
        if (rules.has("maxLength") && value.isString()) {
            wrong.add(nodes.stringNode(
                    value.stringValue() + "x".repeat(rules.get("maxLength").intValue())));
        }
        if (rules.has("minimum")) {
            wrong.add(nodes.numberNode(rules.get("minimum").intValue() - 1));
        }
        if (rules.has("maximum")) {
            wrong.add(nodes.numberNode(rules.get("maximum").intValue() + 1));
        }
        if (rules.has("uniqueItems") && !value.isEmpty()) {
            wrong.add(((ArrayNode) value).deepCopy().add(value.get(0)));
        }
        if (rules.path("items").has("enum") || rules.path("items").has("pattern")) {
            wrong.add(nodes.arrayNode().add("no-such-value"));
        }
        for (JsonNode damaged : wrong) {
            object.set(name, damaged);
            all.add(new Damage(at + " set to " + abbreviated(damaged), root.deepCopy()));
        }
        object.set(name, value);
        if (rules.path("items").has("properties")) {
            for (int i = 0; i < value.size(); i++) {
                toObject(rules.get("items"), (ObjectNode) value.get(i), at + "/" + i, root, all);
            }
        }
    }

    private static String abbreviated(JsonNode node) {
        String text = node.toString();
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
