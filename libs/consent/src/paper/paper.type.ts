import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('PaperFact')
class PaperFactType {
  @Field() label: string;
  @Field() value: string;
  @Field(() => String, { nullable: true, description: 'Page of this site that the value names.' }) path?: string;
  @Field(() => Boolean, { nullable: true, description: 'To be compared letter by letter: a hash, a signature.' }) code?: boolean;
}

@ObjectType('PaperSection')
class PaperSectionType {
  @Field() heading: string;
  @Field(() => String, { nullable: true, description: 'Page of this site that the heading names.' }) path?: string;
  @Field(() => String, { nullable: true, description: 'Of its paragraphs, when that is not the paper’s.' }) language?: string;
  @Field(() => [String]) paragraphs: string[];
  @Field(() => [PaperFactType]) facts: PaperFactType[];
}

@ObjectType('Paper', { description: 'Something to read and to keep, in the language of the reader. The PDF says the same.' })
export class PaperType {
  @Field() language: string;
  @Field() title: string;
  @Field() lead: string;
  @Field(() => [PaperSectionType]) sections: PaperSectionType[];
}
