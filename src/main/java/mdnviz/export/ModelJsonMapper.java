package mdnviz.export;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.Objective;

/// How model files are spelled: strict JSON, choices in small letters, one matrix row a line.
final class ModelJsonMapper {
  private ModelJsonMapper() {}

  /// @return a mapper that reports missing, null and mistyped fields and ignores fields it does not
  ///   know
  static ObjectMapper create() {
    return JsonMapper.builder(
            JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build())
        .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .defaultPrettyPrinter(prettyPrinter())
        .addModule(choices())
        .addMixIn(ModelConfiguration.class, UnusualFields.class)
        .annotationIntrospector(new OptionalFields())
        .injectableValues(
            new InjectableValues.Std().addValue(Objective.class, Objective.LIKELIHOOD))
        .build();
  }

  private static DefaultPrettyPrinter prettyPrinter() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    printer.indentArraysWith(new RowIndenter());
    return printer;
  }

  private static SimpleModule choices() {
    SimpleModule module = new SimpleModule("choices");
    module.addSerializer(new ChoiceSerializer());
    module.setDeserializerModifier(new ChoiceDeserializers());
    return module;
  }

  /// Matrix rows, layers and the reading guide stand one a line; numbers and names stand side by
  /// side.
  private static final class RowIndenter implements DefaultPrettyPrinter.Indenter {
    @Override
    public void writeIndentation(JsonGenerator generator, int level) throws IOException {
      String name = generator.getOutputContext().getParent().getCurrentName();
      if ("weights".equals(name) || "howToRead".equals(name)) {
        generator.writeRaw("\n" + "  ".repeat(level));
      }
    }

    @Override
    public boolean isInline() {
      return false;
    }
  }

  /// The objective is written only where it is not the likelihood: files of mixtures stay as they
  /// were before there was another.
  interface UnusualFields {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Objective objective();
  }

  /// Fields that older files lack, with what they then mean.
  private static final class OptionalFields extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public JacksonInject.Value findInjectableValue(AnnotatedMember member) {
      return member instanceof AnnotatedParameter && member.getRawType() == Objective.class
          ? JacksonInject.Value.forId(Objective.class.getName()).withUseInput(true)
          : super.findInjectableValue(member);
    }
  }

  private static final class ChoiceSerializer extends StdSerializer<Enum<?>> {
    private static final long serialVersionUID = 1;

    private ChoiceSerializer() {
      super(Enum.class, false);
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Enum<?> choice) {
      return choice == Objective.LIKELIHOOD;
    }

    @Override
    public void serialize(Enum<?> choice, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeString(EnumText.of(choice));
    }
  }

  private static final class ChoiceDeserializers extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription description,
        JsonDeserializer<?> deserializer) {
      return new ChoiceDeserializer(type.getRawClass());
    }
  }

  private static final class ChoiceDeserializer extends JsonDeserializer<Object> {
    private final Class<?> type;

    private ChoiceDeserializer(Class<?> type) {
      this.type = type;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = parser.getValueAsString("");
      return EnumText.parse(type, text)
          .map(Object.class::cast)
          .orElseThrow(() -> context.weirdStringException(text, type, "unknown choice"));
    }
  }
}
