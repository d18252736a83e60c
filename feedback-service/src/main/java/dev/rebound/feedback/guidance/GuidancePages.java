package dev.rebound.feedback.guidance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The guidance to read through; each row has its number as its anchor, so that a "why" elsewhere can lead to it. */
@Controller
class GuidancePages {

    @GetMapping("/guidance")
    String all(Model model) {
        Map<String, List<Row>> topics = Row.all().stream()
                .collect(Collectors.groupingBy(row -> row.topic().title(), LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("topics", topics);
        return "guidance";
    }
}
